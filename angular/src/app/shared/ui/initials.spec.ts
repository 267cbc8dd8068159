import { initialsOf } from './initials';

describe('initials', () => {
  it.each([
    ['Nora', 'N'],
    ['Nora  Lind', 'NL'],
    ['ana maria de souza', 'AS'],
    ['Östen Åberg', 'ÖÅ'],
    ['', ''],
  ])('of %o', (name, initials) => expect(initialsOf(name)).toBe(initials));
});
