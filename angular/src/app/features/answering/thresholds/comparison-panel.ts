import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { EMPTY, expand, switchMap, timer } from 'rxjs';
import { ErrorText } from '../../../shared/data/error-text';
import { Formats } from '../../../shared/format/formats';
import { ProgressBar } from '../../../shared/ui/progress-bar';
import { AnsweringApi, type ChangeSet, type ThresholdSet } from '../answering-api';

const pauseMilliseconds = 700;
const shownQuestions = 50;
const looks: Record<string, string> = { broken: 'sm-badge-bad', mended: 'sm-badge-good' };

/** Which of the last questions would get something else under the thresholds on the screen, before they are published. */
@Component({
  selector: 'sm-comparison-panel',
  imports: [LocalizationPipe, ProgressBar, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './comparison-panel.html',
})
export class ComparisonPanel {
  private readonly api = inject(AnsweringApi);
  private readonly errors = inject(ErrorText);
  private readonly destroyRef = inject(DestroyRef);

  readonly thresholds = input.required<ThresholdSet>();

  protected readonly formats = inject(Formats);
  protected readonly running = signal(false);
  protected readonly found = signal<ChangeSet | null>(null);
  protected readonly error = signal('');

  protected compare(): void {
    if (this.running()) return;
    this.running.set(true);
    this.error.set('');
    this.found.set(null);
    this.api
      .plan(this.thresholds())
      .pipe(
        expand(({ id, state }) =>
          state === 'queued' || state === 'running'
            ? timer(pauseMilliseconds).pipe(switchMap(() => this.api.planned(id)))
            : EMPTY,
        ),
        takeUntilDestroyed(this.destroyRef),
      )
      .subscribe({
        next: (set) => {
          this.found.set(set);
          this.running.set(set.state === 'queued' || set.state === 'running');
          if (set.state === 'failed') this.error.set(set.reason ?? '');
        },
        error: (error: unknown) => {
          this.running.set(false);
          this.error.set(this.errors.of(error));
        },
      });
  }

  protected look(effect: string): string {
    return `sm-badge ${looks[effect] ?? ''}`;
  }

  protected shown(set: ChangeSet) {
    return (set.changed ?? []).slice(0, shownQuestions);
  }
}
