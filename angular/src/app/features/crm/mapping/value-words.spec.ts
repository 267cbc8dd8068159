import { fromWords, toWords } from './value-words';

describe('words for values', () => {
  it('come back as they were written', () => {
    const values = { waiting: 'New', 'in progress': 'Working = on it' };
    expect(fromWords(toWords(values))).toEqual(values);
  });

  it('leave out what is no pair', () => {
    expect(fromWords('waiting\n = New\nopen =\n')).toBeNull();
    expect(toWords(null)).toBe('');
  });
});
