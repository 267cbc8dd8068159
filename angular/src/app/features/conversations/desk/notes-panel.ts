import { ConfigStateService, LocalizationPipe, PermissionDirective } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter } from 'rxjs';
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { loadable } from '../../../shared/data/loadable';
import { Formats } from '../../../shared/format/formats';
import { LoadState } from '../../../shared/ui/load-state';
import { RoutingApi } from '../../routing/routing-api';
import { DeskApi } from '../desk-api';
import { DeskHub } from '../live/desk-hub';
import { askedName, matchingNames, splitMentions } from './mentions';

/** What staff write to each other; no customer sees it. */
@Component({
  selector: 'sm-notes-panel',
  imports: [LoadState, LocalizationPipe, PermissionDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::Notes' | abpLocalization }}</h2>
      <sm-load-state [source]="notes" [skeletonRows]="1">
        <ul>
          @for (note of notes.value()?.items; track note.id) {
            <li>
              <p class="by">
                <strong>{{ note.authorName }}</strong>
                <time class="sm-muted" [attr.datetime]="note.writtenAt">{{
                  formats.moment(note.writtenAt)
                }}</time>
              </p>
              <p class="text" [class.mine]="note.mentions.includes(me)">
                @for (part of parts(note.text); track $index) {
                  @if (part.startsWith('@')) {
                    <strong>{{ part }}</strong>
                  } @else {
                    {{ part }}
                  }
                }
              </p>
            </li>
          } @empty {
            <li class="sm-muted">{{ 'SupportMax::Notes:Empty' | abpLocalization }}</li>
          }
        </ul>
      </sm-load-state>
      <form *abpPermission="replyPolicy" (submit)="write($event)">
        <label class="visually-hidden" for="note">{{ 'SupportMax::Notes:Label' | abpLocalization }}</label>
        @if (matches().length) {
          <ul
            class="names"
            role="listbox"
            [attr.aria-label]="'SupportMax::Notes:Colleagues' | abpLocalization"
          >
            @for (name of matches(); track name; let at = $index) {
              <li role="option" [attr.aria-selected]="at === chosen()" (click)="take(box, name)">
                {{ name }}
              </li>
            }
          </ul>
        }
        <textarea
          #box
          id="note"
          class="form-control"
          rows="2"
          aria-describedby="note-hint"
          [placeholder]="'SupportMax::Notes:Label' | abpLocalization"
          [value]="text()"
          (input)="change(box)"
          (keydown)="press($event, box)"
        ></textarea>
        <span class="sm-hint" id="note-hint">{{ 'SupportMax::Notes:Hint' | abpLocalization }}</span>
        <button type="submit" class="btn btn-sm btn-light" [disabled]="!text().trim()">
          {{ 'SupportMax::Notes:Write' | abpLocalization }}
        </button>
      </form>
    </section>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.625rem;
      margin: 0 0 0.75rem;
      padding: 0;
      list-style: none;
    }
    .by {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      margin: 0;
      font-size: 0.8125rem;
    }
    .text {
      margin: 0.125rem 0 0;
      padding: 0.5rem 0.625rem;
      border-radius: 0.5rem;
      background: var(--sm-warn-soft);
      color: var(--sm-warn-text);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .text.mine {
      box-shadow: inset 3px 0 0 var(--sm-accent);
    }
    .names {
      justify-self: stretch;
      gap: 0;
      margin: 0;
      border: 1px solid var(--sm-border);
      border-radius: 0.5rem;
      overflow: hidden;
    }
    .names li {
      padding: 0.375rem 0.625rem;
      cursor: pointer;
    }
    .names li[aria-selected='true'],
    .names li:hover {
      background: var(--sm-accent-soft);
    }
    .sm-hint {
      justify-self: start;
    }
    form {
      display: grid;
      gap: 0.5rem;
      justify-items: end;
    }
    textarea {
      width: 100%;
    }
  `,
})
export class NotesPanel {
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(ToasterService);
  private readonly errors = inject(ErrorText);
  protected readonly formats = inject(Formats);
  protected readonly replyPolicy = Policies.ConversationsReply;

  private readonly routing = inject(RoutingApi);
  protected readonly me: string = inject(ConfigStateService).getOne('currentUser').id ?? '';

  readonly conversationId = input.required<string>();
  protected readonly notes = loadable(this.conversationId, (id) => this.api.notes(id));
  protected readonly text = signal('');
  private readonly names = signal<readonly string[] | null>(null);
  private readonly asked = signal<string | null>(null);
  protected readonly chosen = signal(0);
  protected readonly matches = computed(() => matchingNames(this.names() ?? [], this.asked()));

  constructor() {
    inject(DeskHub)
      .notes$.pipe(
        filter((note) => note.conversationId === this.conversationId()),
        takeUntilDestroyed(inject(DestroyRef)),
      )
      .subscribe(() => this.notes.reload());
    // What names me is seen once it is on the screen.
    effect(() => {
      const seen = this.notes.value()?.items.some(({ mentions }) => mentions.includes(this.me));
      if (seen) this.api.seeMentions(this.conversationId()).subscribe({ error: () => undefined });
    });
  }

  /** The text with each `@name` as a part of its own. */
  protected parts(text: string): readonly string[] {
    return splitMentions(text, this.names() ?? []);
  }

  protected change(box: HTMLTextAreaElement): void {
    this.text.set(box.value);
    this.chosen.set(0);
    this.asked.set(askedName(box.value, box.selectionStart));
    if (this.asked() !== null) this.loadNames();
  }

  protected press(event: KeyboardEvent, box: HTMLTextAreaElement): void {
    const matches = this.matches();
    if (!matches.length) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : matches.length - 1;
      this.chosen.update((at) => (at + step) % matches.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') this.take(box, matches[this.chosen()]);
    else if (event.key === 'Escape') this.asked.set(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected take(box: HTMLTextAreaElement, name: string | undefined): void {
    const asked = this.asked();
    if (name === undefined || asked === null) return;
    const start = box.selectionStart - asked.length;
    this.text.set(`${box.value.slice(0, start)}${name} ${box.value.slice(box.selectionStart)}`);
    this.asked.set(null);
    box.focus();
  }

  private loadNames(): void {
    if (this.names()) return;
    this.names.set([]);
    this.routing.agents().subscribe({
      next: ({ items }) => this.names.set(items.map(({ name }) => name)),
      error: (error: unknown) => this.toaster.error(this.errors.of(error)),
    });
  }

  protected write(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (!text) return;
    this.api.writeNote(this.conversationId(), text).subscribe({
      next: () => {
        this.text.set('');
        this.notes.reload();
      },
      error: (error: unknown) => this.toaster.error(this.errors.of(error)),
    });
  }
}
