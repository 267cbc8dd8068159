/** The moment at which a day like `2026-03-01` begins by the reader's clock; null if it is no such day. */
export function startOfDay(text: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number);
  const midnight = new Date(year, month - 1, date);
  return midnight.getMonth() === month - 1 && midnight.getDate() === date ? midnight : null;
}

/** The moment at which it is over, which is not always 24 hours later: clocks are changed. */
export function endOfDay(text: string): Date | null {
  const midnight = startOfDay(text);
  return midnight && new Date(midnight.getFullYear(), midnight.getMonth(), midnight.getDate() + 1);
}

/** The reader's day of a moment, as `2026-03-01`. */
export function toDayText(moment: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
