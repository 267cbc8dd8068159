import { toContent, toFormValue } from './faq-form';

const content = {
  question: 'Where are my columns?',
  alternatives: ['columns gone', 'board is empty'],
  answer: 'Clear the **filter**.',
  intent: 'TechnicalIssue',
  productArea: 'Boards',
  language: 'en',
  tags: ['board', 'view'],
};

it('shows a FAQ as text and reads the same back', () => {
  expect(toContent(toFormValue(content))).toEqual(content);
});

it('drops empty and repeated phrasings and tags', () => {
  const value = { ...toFormValue(content), alternatives: ' a \n\n a\r\nb\n', tags: 'x,, y ,x' };
  expect(toContent(value)).toMatchObject({ alternatives: ['a', 'b'], tags: ['x', 'y'] });
});
