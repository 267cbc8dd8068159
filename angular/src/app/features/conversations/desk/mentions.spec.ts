import { askedName, matchingNames, splitMentions } from './mentions';

describe('mentions', () => {
  it('are asked for after an at sign that begins a word', () => {
    expect(askedName('look @av', 8)).toBe('av');
    expect(askedName('@', 1)).toBe('');
    expect(askedName('kim@example', 11)).toBeNull();
    expect(askedName('look @ava and', 13)).toBeNull();
  });

  it('offer the names that begin so', () => {
    expect(matchingNames(['agent', 'Ava', 'ben'], 'a')).toEqual(['agent', 'Ava']);
    expect(matchingNames(['agent'], null)).toEqual([]);
  });

  it('stand out in the text', () => {
    expect(splitMentions('Hi @ben.k, see kim@example.org', ['ben', 'ben.k'])).toEqual([
      'Hi ',
      '@ben.k',
      ', see kim@example.org',
    ]);
  });
});
