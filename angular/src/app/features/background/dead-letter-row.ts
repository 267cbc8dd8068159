import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import type { DeadLetter } from './background-api';

/** One event that could not be passed on: what it was, who could not take it, and why. */
@Component({
  selector: 'sm-dead-letter-row',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let dead = letter();
    <div class="d-flex flex-wrap align-items-center gap-2">
      <span class="sm-row-title">{{ dead.name }}</span>
      <span class="sm-badge">{{ dead.subscriber }}</span>
      <span class="d-flex gap-2 ms-auto">
        <button type="button" class="btn btn-sm btn-light" [disabled]="busy()" (click)="replay.emit()">
          {{ 'SupportMax::DeadLetters:Replay' | abpLocalization }}
        </button>
        <button
          type="button"
          class="btn btn-sm btn-outline-danger"
          [disabled]="busy()"
          (click)="discard.emit()"
        >
          {{ 'SupportMax::DeadLetters:Discard' | abpLocalization }}
        </button>
      </span>
    </div>
    <p class="sm-row-meta my-1">
      <time [attr.datetime]="dead.failedAt" [title]="formats.moment(dead.failedAt)">{{
        formats.ago(dead.failedAt)
      }}</time>
      <span>{{ 'SupportMax::Jobs:Attempts' | abpLocalization: formats.count(dead.attempts) }}</span>
      <code>{{ dead.key }}</code>
    </p>
    <p class="sm-field-error text-break">{{ dead.reason }}</p>
  `,
})
export class DeadLetterRow {
  protected readonly formats = inject(Formats);

  readonly letter = input.required<DeadLetter>();
  readonly busy = input(false);
  readonly replay = output<void>();
  readonly discard = output<void>();
}
