const delimiters = [',', ';', '\t'] as const;

/** A file's records; cells as the writer meant them (RFC 4180, and the semicolons and tabs that spreadsheets write). */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a file. The delimiter is the one that the first line has most of. */
export function parseCsv(text: string): CsvTable {
  const content = text.replace(/^\uFEFF/, '');
  const [header = [], ...rows] = records(content, delimiterOf(content));
  return { header: header.map((cell) => cell.trim()), rows };
}

/** Writes records with commas, quoting what needs it. */
export function writeCsv({ header, rows }: CsvTable): string {
  return [header, ...rows].map((cells) => cells.map(quoted).join(',') + '\r\n').join('');
}

function delimiterOf(text: string): string {
  const firstLine = text.split(/\r?\n/, 1)[0];
  const counts = delimiters.map((delimiter) => firstLine.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))];
}

function records(text: string, delimiter: string): readonly string[][] {
  const found: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') cell += text[++index];
      else isQuoted = false;
    } else if (character === '"' && cell === '') {
      isQuoted = true;
    } else if (character === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[index + 1] === '\n') index++;
      if (cells.length > 0 || cell !== '') found.push([...cells, cell]);
      cells = [];
      cell = '';
    } else {
      cell += character;
    }
  }
  if (cells.length > 0 || cell !== '') found.push([...cells, cell]);
  return found;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
