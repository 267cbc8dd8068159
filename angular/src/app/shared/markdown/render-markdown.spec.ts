import { renderMarkdown } from './render-markdown';

it('renders emphasis and lists', () => {
  expect(renderMarkdown('**a**\n\n1. b')).toContain('<strong>a</strong>');
  expect(renderMarkdown('1. b')).toContain('<ol>');
});

it('shows raw markup as the text it is', () => {
  const html = renderMarkdown('<script>alert(1)</script> and <img src=x onerror=alert(1)>');
  expect(html).not.toMatch(/<(script|img)/);
  expect(html).toContain('&lt;script&gt;');
});

it('loads no pictures', () => {
  expect(renderMarkdown('![a *tracker*](https://elsewhere.example/x.png)')).not.toContain('<img');
});
