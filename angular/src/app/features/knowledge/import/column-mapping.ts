import { intents } from '../../../shared/intents';
import type { CsvTable } from './csv';

export const targets = [
  'question',
  'answer',
  'alternatives',
  'intent',
  'productArea',
  'language',
  'tags',
  'externalId',
] as const;
export type Target = (typeof targets)[number];

/** Without a column for these no row can be taken; the last two may be the same for the whole file. */
export const needed: readonly Target[] = ['question', 'answer', 'intent', 'productArea'];

/** Which column of the file becomes what; -1 for none. */
export type Mapping = Readonly<Record<Target, number>>;

/** What stands in where the file has no column. */
export type Constants = Readonly<{ intent: string; productArea: string }>;

/** Other names under which people keep these columns, in small letters without spaces. */
const synonyms: Record<Target, readonly string[]> = {
  question: ['question', 'frage', 'title', 'titel', 'q', 'subject'],
  answer: ['answer', 'antwort', 'reply', 'solution', 'lösung', 'text', 'body', 'a'],
  alternatives: ['alternatives', 'phrasings', 'variants', 'alternativen', 'formulierungen', 'synonyms'],
  intent: ['intent', 'anliegen', 'type', 'typ'],
  productArea: [
    'productarea',
    'area',
    'category',
    'kategorie',
    'produktbereich',
    'bereich',
    'topic',
    'thema',
  ],
  language: ['language', 'lang', 'sprache', 'locale'],
  tags: ['tags', 'labels', 'keywords', 'schlagwörter', 'stichwörter'],
  externalId: ['externalid', 'id', 'key', 'number', 'nummer'],
};

/** The mapping that a file's headings suggest. */
export function guessMapping(header: readonly string[]): Mapping {
  const names = header.map((cell) => cell.toLowerCase().replace(/[\s_-]/g, ''));
  const find = (target: Target) =>
    synonyms[target].map((name) => names.indexOf(name)).find((index) => index >= 0) ?? -1;
  return Object.fromEntries(targets.map((target) => [target, find(target)])) as Mapping;
}

export function missing(mapping: Mapping, constants: Constants): readonly Target[] {
  return needed.filter(
    (target) => mapping[target] < 0 && !(target in constants && constants[target as keyof Constants]),
  );
}

/** The file as the server reads it. */
export function applyMapping(table: CsvTable, mapping: Mapping, constants: Constants): CsvTable {
  return {
    header: targets,
    rows: table.rows.map((row) =>
      targets.map((target) => {
        const value = mapping[target] < 0 ? '' : (row[mapping[target]] ?? '');
        if (value.trim() !== '') return value;
        return target === 'intent' || target === 'productArea' ? constants[target] : value;
      }),
    ),
  };
}

/** A row that the server will certainly refuse, and what is wrong with it. */
export function obviousProblem(
  row: readonly string[],
): 'question' | 'answer' | 'intent' | 'productArea' | null {
  const value = (target: Target) => row[targets.indexOf(target)].trim();
  if (value('question') === '') return 'question';
  if (value('answer') === '') return 'answer';
  if (!intents.some((intent) => intent.toLowerCase() === value('intent').toLowerCase())) return 'intent';
  return value('productArea') === '' ? 'productArea' : null;
}
