/** The small part of Markdown that answers use, parsed into a tree. Whatever is not understood stays plain text. */

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'strong' | 'em'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** The cells of a row. */
export type TableRow = readonly (readonly Inline[])[];

export type Block =
  | { readonly type: 'paragraph' | 'heading'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'table'; readonly head: TableRow; readonly rows: readonly TableRow[] }
  | { readonly type: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] };

const bullet = /^(\s*)(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;
const fence = /^\s*```/;
/** The line between the head of a table and its rows. */
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const heading = /^\s*#{1,6}\s+(.+?)\s*#*\s*$/;
/** Deeper nesting than any answer has; it bounds the recursion on hostile text. */
const maxDepth = 6;

export function parseMarkdown(text: string): Block[] {
  return parseBlocks(text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n'), 0);
}

function parseBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    if (line.trim() === '') {
      at++;
    } else if (fence.test(line)) {
      const end = findIndexFrom(lines, at + 1, (next) => fence.test(next));
      blocks.push({ type: 'code', text: lines.slice(at + 1, end).join('\n') });
      at = end + 1;
    } else if (heading.test(line)) {
      blocks.push({ type: 'heading', children: parseInline(heading.exec(line)![1]!, depth) });
      at++;
    } else if (bullet.test(line) && depth < maxDepth) {
      const end = listEnd(lines, at);
      blocks.push(parseList(lines.slice(at, end), depth));
      at = end;
    } else if (startsTable(lines, at)) {
      const end = findIndexFrom(lines, at + 2, (next) => !next.includes('|'));
      blocks.push(parseTable(lines[at]!, lines.slice(at + 2, end), depth));
      at = end;
    } else {
      const end = findIndexFrom(
        lines,
        at + 1,
        (next, index) => startsBlock(next) || startsTable(lines, index),
      );
      blocks.push({
        type: 'paragraph',
        children: parseInline(lines.slice(at, end).join('\n').trim(), depth),
      });
      at = end;
    }
  }
  return blocks;
}

function startsBlock(line: string): boolean {
  return line.trim() === '' || fence.test(line) || heading.test(line) || bullet.test(line);
}

function startsTable(lines: readonly string[], at: number): boolean {
  const rule = lines[at + 1];
  return lines[at]!.includes('|') && rule !== undefined && rule.includes('|') && tableRule.test(rule);
}

/** No row has more cells than the head. */
function parseTable(head: string, rows: readonly string[], depth: number): Block {
  const parse = (cells: readonly string[]): TableRow => cells.map((cell) => parseInline(cell, depth));
  const heads = cellsOf(head);
  return {
    type: 'table',
    head: parse(heads),
    rows: rows.map((row) => parse(cellsOf(row).slice(0, heads.length))),
  };
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** A list goes on over indented lines and single blank lines, as long as another item or indented text follows. */
function listEnd(lines: readonly string[], from: number): number {
  const isOrdered = isNumbered(lines[from]!);
  const indent = indentOf(lines[from]!);
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.trim() === '') {
      const next = lines[at + 1] ?? '';
      const goesOn = bullet.test(next) || indentOf(next) > indent + 1;
      if (next.trim() === '' || !goesOn) break;
    } else if (indentOf(line) <= indent) {
      if (!bullet.test(line)) {
        if (lines[at - 1]!.trim() === '' || startsBlock(line)) break;
      } else if (isNumbered(line) !== isOrdered) break;
    }
  }
  return at;
}

function parseList(lines: readonly string[], depth: number): Block {
  const indent = indentOf(lines[0]!);
  const items: string[][] = [];
  for (const line of lines) {
    const match = bullet.exec(line);
    if (match && match[1]!.length <= indent + 1) items.push([match[3]!]);
    else items.at(-1)!.push(line.replace(/^ {1,4}/, ''));
  }
  const first = bullet.exec(lines[0]!)![2];
  return {
    type: 'list',
    start: first === undefined ? null : Number(first),
    items: items.map((item) => parseBlocks(item, depth + 1)),
  };
}

function isNumbered(line: string): boolean {
  return bullet.exec(line)?.[2] !== undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function findIndexFrom(
  lines: readonly string[],
  from: number,
  test: (line: string, index: number) => boolean,
): number {
  for (let at = from; at < lines.length; at++) if (test(lines[at]!, at)) return at;
  return lines.length;
}

const inline = new RegExp(
  [
    '\\\\(?<escaped>[\\\\`*_{}\\[\\]()#+.!<>~|-])',
    '`(?<code>[^`\\n]+)`',
    '\\[(?<label>[^\\[\\]\\n]{1,500})\\]\\((?<href>[^\\s()<>]{1,2000})\\)',
    '<(?<auto>(?:https?://|mailto:)[^\\s<>]{1,2000})>',
    '(?<url>https?://[^\\s<>"\'`*]{1,2000})',
    '\\*\\*(?<strong>(?=\\S)[^\\n]{1,2000}?)\\*\\*',
    '(?<![\\p{L}\\p{N}])__(?<strong2>(?=\\S)[^\\n]{1,2000}?)__(?![\\p{L}\\p{N}])',
    '\\*(?<em>(?=[^\\s*])[^*\\n]{0,2000}[^\\s*]|[^\\s*])\\*',
    '(?<![\\p{L}\\p{N}])_(?<em2>(?=\\S)[^_\\n]{1,2000}?)_(?![\\p{L}\\p{N}])',
    '(?<line> *\\n)',
  ].join('|'),
  'gu',
);

export function parseInline(text: string, depth = 0): Inline[] {
  if (depth > maxDepth) return [{ type: 'text', text }];
  const parts: Inline[] = [];
  let last = 0;
  for (const match of text.matchAll(inline)) {
    const { node, length } = readInline(match, depth);
    if (match.index > last) parts.push({ type: 'text', text: text.slice(last, match.index) });
    parts.push(node);
    last = match.index + length;
    const rest = match[0].slice(length);
    if (rest) parts.push({ type: 'text', text: rest });
    last += rest.length;
  }
  if (last < text.length) parts.push({ type: 'text', text: text.slice(last) });
  return parts;
}

function readInline(match: RegExpMatchArray, depth: number): { node: Inline; length: number } {
  const { length } = match[0];
  const groups = match.groups!;
  const strong = groups.strong ?? groups.strong2;
  const em = groups.em ?? groups.em2;
  if (groups.escaped !== undefined) return { node: { type: 'text', text: groups.escaped }, length };
  if (groups.code !== undefined) return { node: { type: 'code', text: groups.code }, length };
  if (groups.line !== undefined) return { node: { type: 'break' }, length };
  if (strong !== undefined)
    return { node: { type: 'strong', children: parseInline(strong, depth + 1) }, length };
  if (em !== undefined) return { node: { type: 'em', children: parseInline(em, depth + 1) }, length };
  if (groups.label !== undefined) return { node: link(groups.href!, groups.label, match[0]), length };
  // The full stop that ends a sentence does not belong to the address in it.
  const address = groups.auto ?? groups.url!.replace(/[.,;:!?)\]]+$/, '');
  const node = link(address, address.replace(/^mailto:/, ''), address);
  return { node, length: groups.auto === undefined ? address.length : length };
}

function link(href: string, label: string, source: string): Inline {
  const safe = safeHref(href);
  if (safe === null) return { type: 'text', text: source };
  return { type: 'link', href: safe, children: [{ type: 'text', text: label }] };
}

/** The address if a click on it can only open a page or a mail, else null. */
export function safeHref(href: string): string | null {
  try {
    const url = new URL(href);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
