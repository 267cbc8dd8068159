import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { defer, expand, EMPTY, timer, switchMap } from 'rxjs';
import { ErrorText } from '../../../shared/data/error-text';
import { Formats } from '../../../shared/format/formats';
import { ProgressBar } from '../../../shared/ui/progress-bar';
import { AnsweringApi, type Replay, type RiskPoint, type ThresholdSet } from '../answering-api';
import { CountedPipe } from '../../../shared/format/counted';

const day = 86_400_000;
const pauseMilliseconds = 700;

/** What the last weeks would have been under the thresholds on the screen, beside what they were. */
@Component({
  selector: 'sm-replay-panel',
  imports: [CountedPipe, LocalizationPipe, ProgressBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './replay-panel.html',
})
export class ReplayPanel {
  private readonly api = inject(AnsweringApi);
  private readonly errors = inject(ErrorText);
  private readonly destroyRef = inject(DestroyRef);

  readonly thresholds = input.required<ThresholdSet>();
  /** The period's own curve, for the chart above. */
  readonly curve = output<readonly RiskPoint[]>();

  protected readonly formats = inject(Formats);
  protected readonly choices = [7, 30, 90] as const;
  protected readonly days = signal<number>(30);
  protected readonly running = signal(false);
  protected readonly replay = signal<Replay | null>(null);
  protected readonly error = signal('');

  protected run(): void {
    if (this.running()) return;
    this.running.set(true);
    this.error.set('');
    this.replay.set(null);
    const to = new Date();
    const period = { from: new Date(to.getTime() - this.days() * day).toISOString(), to: to.toISOString() };
    defer(() => this.api.replay(period, this.thresholds()))
      .pipe(
        expand(({ id, state }) =>
          id && (state === 'queued' || state === 'running')
            ? timer(pauseMilliseconds).pipe(switchMap(() => this.api.replayProgress(id)))
            : EMPTY,
        ),
        takeUntilDestroyed(this.destroyRef),
      )
      .subscribe({
        next: (replay) => this.show(replay),
        error: (error: unknown) => {
          this.running.set(false);
          this.error.set(this.errors.of(error));
        },
      });
  }

  private show(replay: Replay): void {
    this.replay.set(replay);
    if (replay.state === 'queued' || replay.state === 'running') return;
    this.running.set(false);
    if (replay.state === 'failed') this.error.set(replay.reason ?? '');
    else if (replay.conversations > 0) this.curve.emit(replay.curve.map((point) => toRisk(point, replay)));
  }
}

/** Known verdicts are few in a short period, so what is to be expected wrong is shown. */
function toRisk({ threshold, answered, expectedWrong }: Replay['curve'][number], replay: Replay): RiskPoint {
  return {
    threshold,
    answered,
    wrong: expectedWrong,
    answeredShare: answered / replay.conversations,
    wrongShare: answered ? expectedWrong / answered : 0,
    upperBound: Number.NaN,
  };
}
