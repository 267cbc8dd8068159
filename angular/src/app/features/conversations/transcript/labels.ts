/** The words to show for a citation or quick reply, which is either a text or an object with one. */
export function labelOf(item: unknown): string {
  if (typeof item === 'string') return item;
  if (typeof item !== 'object' || item === null) return '';
  const { question, title, text, label } = item as Record<string, unknown>;
  const found = [question, title, text, label].find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : '';
}

export function labelsOf(items: readonly unknown[] | null | undefined): readonly string[] {
  return (items ?? []).map(labelOf).filter((label) => label !== '');
}
