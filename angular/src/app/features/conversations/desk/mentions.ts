/** What of a name is typed after the last `@` before the caret; null when none is being typed. */
export function askedName(text: string, caret: number): string | null {
  const match = /(?:^|[^\p{L}\p{N}_-])@([\p{L}\p{N}._-]*)$/u.exec(text.slice(0, caret));
  return match ? (match[1] ?? '') : null;
}

/** The names that begin so; none while nothing is asked for. */
export function matchingNames(names: readonly string[], asked: string | null): readonly string[] {
  if (asked === null) return [];
  const beginning = asked.toLowerCase();
  return names.filter((name) => name.toLowerCase().startsWith(beginning)).slice(0, 6);
}

/** A note's text with each `@name` as a part of its own; names that are not known yet are guessed by their letters. */
export function splitMentions(text: string, names: readonly string[]): readonly string[] {
  const known = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const name = [...known, '[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*[\\p{L}\\p{N}]'].join('|');
  return text.split(new RegExp(`(?<![\\p{L}\\p{N}_-])(@(?:${name}))`, 'iu')).filter(Boolean);
}
