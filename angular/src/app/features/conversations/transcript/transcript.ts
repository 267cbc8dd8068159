import { LocalizationPipe } from '@abp/ng.core';
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { ErrorText } from '../../../shared/data/error-text';
import { Formats } from '../../../shared/format/formats';
import type { Message } from '../message';
import type { OutgoingReply } from '../view/conversation-store';
import { AttachedFile } from './attached-file';
import { DecisionTrace } from './decision-trace';
import { Markdown } from '../../../shared/markdown/markdown';
import { PersonAvatar } from '../../../shared/ui/person-avatar';

const nearEndPixels = 80;

/** The conversation as both sides read it, with the bot's reasons below its messages. */
@Component({
  selector: 'sm-transcript',
  imports: [AttachedFile, DecisionTrace, LocalizationPipe, Markdown, PersonAvatar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './transcript.html',
  styleUrl: './transcript.css',
})
export class Transcript {
  protected readonly formats = inject(Formats);
  protected readonly errors = inject(ErrorText);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private atEnd = true;

  readonly messages = input.required<readonly Message[]>();
  readonly outgoing = input<readonly OutgoingReply[]>([]);
  /** Up to which message the customer has read. */
  readonly readSequence = input(0);
  readonly typing = input(false);
  readonly retry = output<OutgoingReply>();
  readonly discard = output<OutgoingReply>();

  constructor() {
    // New messages are followed only by someone who is reading the end, never while scrolled up.
    afterRenderEffect(() => {
      this.messages();
      this.outgoing();
      this.typing();
      const element = this.scroller().nativeElement;
      if (this.atEnd) element.scrollTop = element.scrollHeight;
    });
  }

  protected noteScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller().nativeElement;
    this.atEnd = scrollHeight - scrollTop - clientHeight < nearEndPixels;
  }

  protected readonly seenSequence = computed(
    () =>
      this.messages().findLast((m) => m.author.kind === 'agent' && m.sequence <= this.readSequence())
        ?.sequence ?? 0,
  );

  /** A message that a file made of itself says nothing but the file's name. */
  protected onlyFile(message: Message): boolean {
    return !!message.attachments?.length && message.text.startsWith('📎');
  }

  protected authorKey(message: Message): string {
    return 'SupportMax::Author:' + message.author.kind;
  }
}
