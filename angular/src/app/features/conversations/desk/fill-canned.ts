/** What a canned response can say about a conversation. */
export interface CannedValues {
  readonly customer: string;
  readonly agent: string;
  readonly ticket: string;
}

/** Fills `{customer}`, `{agent}` and `{ticket}`; other braces stay as they are. */
export function fillCanned(text: string, values: CannedValues): string {
  return text.replace(/\{(customer|agent|ticket)\}/g, (_, name: keyof CannedValues) => values[name]);
}

/** What is typed after a slash at the beginning; null when nothing is. */
export function slashCommand(text: string): string | null {
  const match = /^\/([A-Za-z0-9-]*)$/.exec(text);
  return match ? (match[1] ?? '').toLowerCase() : null;
}
