/** The CRM's words for a source's values, one a line: `waiting = New`. */
export function toWords(values: Readonly<Record<string, string>> | null): string {
  return Object.entries(values ?? {})
    .map(([value, word]) => `${value} = ${word}`)
    .join('\n');
}

/** Lines without an equals sign are left out; null when there are no words at all. */
export function fromWords(text: string): Record<string, string> | null {
  const pairs = text
    .split('\n')
    .map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, Math.max(0, at)).trim(), line.slice(at + 1).trim()] as const;
    })
    .filter(([value, word]) => value !== '' && word !== '');
  return pairs.length ? Object.fromEntries(pairs) : null;
}
