import { LocalizationPipe } from '@abp/ng.core';
import { ToasterService } from '@abp/ng.theme.shared';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ErrorText, isStatus } from '../../../shared/data/error-text';
import { DeskApi, type PastConversation } from '../desk-api';

const idPattern = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Lets another conversation go on in this one: the same customer's by a choice, anybody's by its address and a confirmation. */
@Component({
  selector: 'sm-merge-tool',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details (toggle)="load()">
      <summary>{{ 'SupportMax::Desk:Merge' | abpLocalization }}</summary>
      @if (others().length) {
        <label for="merge-own">{{ 'SupportMax::Desk:MergeOf' | abpLocalization }}</label>
        <select id="merge-own" #own class="form-select" (change)="choose(own.value)">
          <option value="">–</option>
          @for (other of others(); track other.id) {
            <option [value]="other.id">{{ other.lastMessageText }}</option>
          }
        </select>
      } @else {
        <p class="sm-muted">{{ 'SupportMax::Desk:MergeNone' | abpLocalization }}</p>
      }
      <label for="merge-link">{{ 'SupportMax::Desk:MergeLink' | abpLocalization }}</label>
      <input id="merge-link" #link class="form-control" (input)="choose(link.value)" />
      @if (isForeign()) {
        <label class="check">
          <input #same type="checkbox" (change)="confirmed.set(same.checked)" />
          {{ 'SupportMax::Desk:MergeSame' | abpLocalization }}
        </label>
      }
      <button
        type="button"
        class="btn btn-sm btn-light"
        [disabled]="busy() || !text() || (isForeign() && !confirmed())"
        (click)="merge()"
      >
        {{ 'SupportMax::Desk:MergeRun' | abpLocalization }}
      </button>
    </details>
  `,
  styles: `
    details[open] {
      display: grid;
      gap: 0.375rem;
    }
    summary {
      font-size: 0.8125rem;
      font-weight: 550;
      cursor: pointer;
    }
    label {
      display: block;
      margin: 0.375rem 0 0.25rem;
      font-size: 0.8125rem;
      color: var(--sm-text-muted);
    }
    button {
      margin-top: 0.5rem;
    }
    p {
      margin: 0.25rem 0;
    }
  `,
})
export class MergeTool {
  private readonly api = inject(DeskApi);
  private readonly toaster = inject(ToasterService);
  private readonly errors = inject(ErrorText);

  readonly conversationId = input.required<string>();
  readonly note = input('');
  readonly merged = output<void>();

  protected readonly busy = signal(false);
  protected readonly text = signal('');
  protected readonly isForeign = signal(false);
  protected readonly confirmed = signal(false);
  private readonly known = signal<readonly PastConversation[]>([]);
  protected readonly others = computed(() =>
    this.known().filter(({ id, status }) => id !== this.conversationId() && status !== 'resolved'),
  );

  protected load(): void {
    this.api.customer(this.conversationId()).subscribe({
      next: ({ conversations }) => this.known.set(conversations),
      error: (error: unknown) => this.fail(error),
    });
  }

  protected choose(text: string): void {
    this.text.set(text.trim());
    this.isForeign.set(false);
    this.confirmed.set(false);
  }

  protected merge(): void {
    const id = idPattern.exec(this.text())?.[0];
    if (!id) {
      this.toaster.error('SupportMax::Desk:MergeBad');
      return;
    }
    this.busy.set(true);
    this.api.merge(this.conversationId(), id, this.note(), this.confirmed()).subscribe({
      next: () => {
        this.busy.set(false);
        this.choose('');
        this.merged.emit();
      },
      error: (error: unknown) => this.fail(error),
    });
  }

  /** Whether both are the same person, only a person can say. */
  private fail(error: unknown): void {
    this.busy.set(false);
    this.isForeign.set(isStatus(error, 409) && !this.others().some(({ id }) => this.text().includes(id)));
    this.toaster.error(this.errors.of(error));
  }
}
