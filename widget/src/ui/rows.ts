import type { Item } from '../core/state';
import type { AuthorKind } from '../wire/messages';

/** A line of the message list: a day, or an item with its place in a run of the same author. */
export type Row =
  | { readonly type: 'day'; readonly key: string; readonly at: string }
  | {
      readonly type: 'item';
      readonly key: string;
      readonly item: Item;
      readonly isFirst: boolean;
      readonly isLast: boolean;
    };

/** Messages of one author closer together than this stand as one group. */
const runMs = 5 * 60_000;

export function buildRows(items: readonly Item[]): Row[] {
  const rows: Row[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const after = items[index + 1];
    if (!before || dayOf(before) !== dayOf(item)) {
      rows.push({ type: 'day', key: `day:${dayOf(item)}:${item.key}`, at: timeOf(item) });
    }
    const isFirst = !before || !isSameRun(before, item);
    const isLast = !after || !isSameRun(item, after);
    rows.push({ type: 'item', key: item.key, item, isFirst, isLast });
  });
  return rows;
}

export function timeOf(item: Item): string {
  return item.type === 'message' ? item.message.sentAt : item.entry.createdAt;
}

export function kindOf(item: Item): AuthorKind {
  if (item.type === 'message') return item.message.author.kind;
  return item.entry.kind === 'person' ? 'system' : 'visitor';
}

function nameOf(item: Item): string {
  return item.type === 'message' && kindOf(item) !== 'visitor' ? item.message.author.name : '';
}

function isSameRun(a: Item, b: Item): boolean {
  const isClose = Math.abs(Date.parse(timeOf(b)) - Date.parse(timeOf(a))) < runMs;
  return isClose && kindOf(a) === kindOf(b) && nameOf(a) === nameOf(b) && dayOf(a) === dayOf(b);
}

function dayOf(item: Item): string {
  return new Date(timeOf(item)).toDateString();
}
