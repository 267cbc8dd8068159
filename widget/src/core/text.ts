/** The longest text the server takes, in UTF-16 code units. */
export const textLimit = 4000;

/** The longest comment with a rating. */
export const commentLimit = 1000;

/** Without control characters, which no keyboard types and the server refuses. Line breaks and tabs stay. */
export function cleanText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim();
}
