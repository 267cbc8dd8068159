import { LocalizationPipe, PermissionDirective } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter } from 'rxjs';
import { Policies } from '../../../core/menu/policies';
import { ErrorText } from '../../../shared/data/error-text';
import { loadable } from '../../../shared/data/loadable';
import { Formats } from '../../../shared/format/formats';
import { LoadState } from '../../../shared/ui/load-state';
import { DeskApi } from '../desk-api';
import { DeskHub } from '../live/desk-hub';

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
              <p class="text">{{ note.text }}</p>
            </li>
          } @empty {
            <li class="sm-muted">{{ 'SupportMax::Notes:Empty' | abpLocalization }}</li>
          }
        </ul>
      </sm-load-state>
      <form *abpPermission="replyPolicy" (submit)="write($event)">
        <label class="visually-hidden" for="note">{{ 'SupportMax::Notes:Label' | abpLocalization }}</label>
        <textarea
          #box
          id="note"
          class="form-control"
          rows="2"
          [placeholder]="'SupportMax::Notes:Label' | abpLocalization"
          [value]="text()"
          (input)="text.set(box.value)"
        ></textarea>
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
      color: #5a3700;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
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

  readonly conversationId = input.required<string>();
  protected readonly notes = loadable(this.conversationId, (id) => this.api.notes(id));
  protected readonly text = signal('');

  constructor() {
    inject(DeskHub)
      .notes$.pipe(
        filter((note) => note.conversationId === this.conversationId()),
        takeUntilDestroyed(inject(DestroyRef)),
      )
      .subscribe(() => this.notes.reload());
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
