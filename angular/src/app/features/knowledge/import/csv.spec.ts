import { parseCsv, writeCsv } from './csv';

describe('parseCsv', () => {
  it.each([
    ['a,b\n1,2\n', [['1', '2']]],
    ['\uFEFFa,b\r\n1,2', [['1', '2']]],
    ['a;b\n1,5;2', [['1,5', '2']]],
    ['a\tb\n1\t2', [['1', '2']]],
    ['a,b\n"x, y","say ""hi"""\n', [['x, y', 'say "hi"']]],
    [
      'a,b\n"two\nlines",2\n\n3,4',
      [
        ['two\nlines', '2'],
        ['3', '4'],
      ],
    ],
    ['a,b\n,\n', [['', '']]],
  ])('reads %j', (text, rows) => {
    expect(parseCsv(text)).toEqual({ header: ['a', 'b'], rows });
  });

  it('finds nothing in nothing', () => expect(parseCsv('')).toEqual({ header: [], rows: [] }));
});

describe('writeCsv', () => {
  it('writes what is read back the same', () => {
    const table = {
      header: ['a', 'b'],
      rows: [
        ['x, "y"', 'two\nlines'],
        ['', '3'],
      ],
    };
    expect(parseCsv(writeCsv(table))).toEqual(table);
  });
});
