import { LocalizationPipe, uuid } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ErrorText } from '../../../shared/data/error-text';
import { Formats } from '../../../shared/format/formats';
import { DeskApi, type CannedResponse, type Suggestion } from '../desk-api';
import { fillCanned, slashCommand, type CannedValues } from '../desk/fill-canned';

const largestFile = 5 * 1024 * 1024;
const fileKinds = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'];

/** Where replies are written: `/` brings the canned ones, a click the engine's suggestion, a file goes at once. */
@Component({
  selector: 'sm-reply-box',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reply-box.html',
  styleUrl: './reply-box.css',
})
export class ReplyBox {
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(ToasterService);
  private readonly errors = inject(ErrorText);
  protected readonly formats = inject(Formats);

  readonly conversationId = input.required<string>();
  readonly values = input<CannedValues>({ customer: '', agent: '', ticket: '' });
  readonly reply = output<string>();
  readonly writing = output<void>();

  protected readonly text = signal('');
  protected readonly busy = signal(false);
  /** The file on its way: its name and how much of it is sent, in percent. */
  protected readonly sending = signal<{ readonly name: string; readonly percent: number } | null>(null);
  protected readonly suggestion = signal<Suggestion | null>(null);
  private readonly canned = signal<readonly CannedResponse[] | null>(null);
  protected readonly chosen = signal(0);
  protected readonly matches = computed(() => {
    const command = slashCommand(this.text());
    if (command === null) return [];
    return (this.canned() ?? []).filter(
      ({ shortcut, title }) => shortcut.startsWith(command) || title.toLowerCase().includes(command),
    );
  });

  protected change(text: string): void {
    this.text.set(text);
    this.chosen.set(0);
    if (slashCommand(text) !== null) this.loadCanned();
    else if (text.trim()) this.writing.emit();
  }

  protected press(event: KeyboardEvent): void {
    const matches = this.matches();
    if (!matches.length) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : matches.length - 1;
      this.chosen.update((at) => (at + step) % matches.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') this.take(matches[this.chosen()]);
    else if (event.key === 'Escape') this.text.set('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected take(canned: CannedResponse | undefined): void {
    if (canned) this.text.set(fillCanned(canned.text, this.values()));
  }

  protected suggest(): void {
    this.busy.set(true);
    this.api.suggestion(this.conversationId()).subscribe({
      next: (suggestion) => {
        this.busy.set(false);
        this.suggestion.set(suggestion);
      },
      error: (error: unknown) => this.fail(error),
    });
  }

  protected useSuggestion(): void {
    this.text.set(this.suggestion()?.text ?? '');
    this.suggestion.set(null);
  }

  protected attach(box: HTMLInputElement): void {
    const file = box.files?.[0];
    box.value = '';
    if (!file) return;
    this.upload(file);
  }

  /** A picture from the clipboard goes the same way as one from the disk. */
  protected paste(event: ClipboardEvent): void {
    const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => fileKinds.includes(type));
    if (!file) return;
    event.preventDefault();
    this.upload(file);
  }

  private upload(file: File): void {
    if (file.size > largestFile || !fileKinds.includes(file.type)) {
      this.toaster.error(
        file.size > largestFile ? 'SupportMax::Attachment:TooLarge' : 'SupportMax::Attachment:Kind',
      );
      return;
    }
    this.busy.set(true);
    this.sending.set({ name: file.name, percent: 0 });
    this.api.sendFile(this.conversationId(), uuid(), file).subscribe({
      next: (share) => this.sending.set({ name: file.name, percent: Math.round(share * 100) }),
      complete: () => {
        this.busy.set(false);
        this.sending.set(null);
      },
      error: (error: unknown) => {
        this.sending.set(null);
        this.fail(error);
      },
    });
  }

  protected send(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (!text || this.matches().length) return;
    this.reply.emit(text);
    this.text.set('');
  }

  private loadCanned(): void {
    if (this.canned()) return;
    this.canned.set([]);
    this.api.canned().subscribe({
      next: ({ items }) => this.canned.set(items),
      error: (error: unknown) => this.fail(error),
    });
  }

  private fail(error: unknown): void {
    this.busy.set(false);
    this.toaster.error(this.errors.of(error));
  }
}
