import type { Author } from '../wire/messages';

/** A typing sign that is not renewed goes out by itself. */
const lastsMs = 8_000;

/** Who is writing an answer just now. */
export class Presence {
  private author: Author | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  get typing(): Author | null {
    return this.author;
  }

  show(author: Author): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), lastsMs);
    this.author = author;
    this.changed();
  }

  hide(): void {
    clearTimeout(this.timer);
    if (!this.author) return;
    this.author = null;
    this.changed();
  }
}
