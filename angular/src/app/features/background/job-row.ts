import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { isUnfinished, type Job } from './background-api';

const badges = { queued: '', running: 'accent', done: 'good', failed: 'bad', cancelled: 'warn' } as const;

/** A job: what it is, how far, and what can be done about it. */
@Component({
  selector: 'sm-job-row',
  imports: [LocalizationPipe, ProgressBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head">
      <span class="sm-row-title">{{ name() | abpLocalization }}</span>
      <span [class]="badge()">{{ 'SupportMax::JobState:' + job().state | abpLocalization }}</span>
      <span class="sm-actions">
        @if (unfinished()) {
          <button
            type="button"
            class="btn btn-sm btn-light"
            [disabled]="busy() || job().isCancelRequested"
            (click)="cancel.emit()"
          >
            {{
              (job().isCancelRequested ? 'SupportMax::Jobs:Cancelling' : 'SupportMax::Jobs:Cancel')
                | abpLocalization
            }}
          </button>
        } @else if (job().state !== 'done') {
          <button type="button" class="btn btn-sm btn-light" [disabled]="busy()" (click)="retry.emit()">
            {{ 'SupportMax::Jobs:Retry' | abpLocalization }}
          </button>
        }
      </span>
    </div>
    @if (job().state === 'running') {
      <sm-progress-bar
        [label]="'SupportMax::Jobs:Progress' | abpLocalization"
        [done]="job().processed"
        [total]="job().total"
      />
    }
    <p class="sm-row-meta m-0">
      <time [attr.datetime]="job().createdAt" [title]="formats.moment(job().createdAt)">{{
        formats.ago(job().createdAt)
      }}</time>
      @if (job().total) {
        <span>{{
          'SupportMax::Jobs:Done'
            | abpLocalization: formats.count(job().processed) : formats.count(job().total)
        }}</span>
      }
      @if (took() !== null) {
        <span>{{ 'SupportMax::Jobs:Took' | abpLocalization: formats.duration(took()) }}</span>
      }
      @if (job().attempts > 1) {
        <span>{{ 'SupportMax::Jobs:Attempts' | abpLocalization: formats.count(job().attempts) }}</span>
      }
      @if (job().runAfter && job().state === 'queued') {
        <span>{{ 'SupportMax::Jobs:Next' | abpLocalization: formats.moment(job().runAfter!) }}</span>
      }
    </p>
    @if (job().reason && job().state !== 'done') {
      <p class="sm-field-error reason">{{ job().reason }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.375rem;
      padding-block: 0.875rem;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
    }
    .sm-actions {
      margin-left: auto;
    }
    .reason {
      overflow-wrap: anywhere;
    }
  `,
})
export class JobRow {
  protected readonly formats = inject(Formats);

  readonly job = input.required<Job>();
  readonly busy = input.required<boolean>();
  readonly cancel = output<void>();
  readonly retry = output<void>();

  /** The text of its kind; one that this version does not know has only its name. */
  protected readonly name = computed(() => ({
    key: 'SupportMax::JobType:' + this.job().type,
    defaultValue: this.job().type,
  }));
  protected readonly unfinished = computed(() => isUnfinished(this.job()));
  protected readonly badge = computed(() => {
    const kind = badges[this.job().state];
    return kind ? `sm-badge sm-badge-${kind}` : 'sm-badge';
  });
  /** Seconds from the last attempt's beginning to its end. */
  protected readonly took = computed(() => {
    const { startedAt, finishedAt } = this.job();
    return startedAt && finishedAt ? (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 : null;
  });
}
