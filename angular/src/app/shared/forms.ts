/** The fields of a form that was submitted; the browser's own submission is stopped. */
export function takeForm(event: Event): FormData {
  event.preventDefault();
  return new FormData(event.target as HTMLFormElement);
}

/** A field's text, trimmed; empty when the form has no such field. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A field's number; null when it is empty. */
export function numberOf(form: FormData, name: string): number | null {
  const text = textOf(form, name);
  return text === '' ? null : Number(text);
}

/** A field's words between commas. */
export function wordsOf(form: FormData, name: string): readonly string[] {
  return textOf(form, name)
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
