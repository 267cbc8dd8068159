import type { Author } from '../wire/messages';

/** A typing sign that is not renewed goes out by itself. */
const lastsMs = 8_000;

/** Who is writing an answer just now. */
export class Presence {
  private author: Author | null = null;
  private written: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  get typing(): Author | null {
    return this.author;
  }

  /** What is written of the answer so far; null when only that it is being written is known. */
  get partial(): string | null {
    return this.written;
  }

  show(author: Author, partial: string | null = null): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), lastsMs);
    this.author = author;
    this.written = partial ?? this.written;
    this.changed();
  }

  hide(): void {
    clearTimeout(this.timer);
    if (!this.author) return;
    this.author = null;
    this.written = null;
    this.changed();
  }
}
