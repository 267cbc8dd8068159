import { LocalizationPipe } from '@abp/ng.core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { debounceTime, distinctUntilChanged, switchMap, type Observable } from 'rxjs';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { Formats } from '../../../shared/format/formats';
import type { ErrorBudget } from '../answering-api';

const usualShare = 0.05;

/** “At most so many of the answers may be wrong”: what that means, and a button that makes it so. */
@Component({
  selector: 'sm-budget-panel',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card">
      <h2>{{ 'SupportMax::Budget:Title' | abpLocalization }}</h2>
      <p class="sm-muted">{{ 'SupportMax::Budget:Text' | abpLocalization }}</p>
      <div class="sm-field">
        <label for="budget-share">
          {{ 'SupportMax::Budget:Share' | abpLocalization: formats.share(share()) }}
        </label>
        <input
          #slider
          id="budget-share"
          type="range"
          class="form-range"
          min="0.01"
          max="0.3"
          step="0.01"
          [value]="share()"
          [attr.aria-valuetext]="formats.share(share())"
          (input)="share.set(+slider.value)"
        />
      </div>
      @if (outlook(); as found) {
        <dl class="sm-facts my-3" aria-live="polite">
          <dt>{{ 'SupportMax::Budget:AnswersFrom' | abpLocalization }}</dt>
          <dd>{{ formats.share(found.default.answer) }}</dd>
          <dt>{{ 'SupportMax::Budget:Automated' | abpLocalization }}</dt>
          <dd>{{ formats.share(found.default.point.answeredShare) }}</dd>
          <dt>{{ 'SupportMax::Budget:Wrong' | abpLocalization }}</dt>
          <dd>{{ formats.share(found.default.point.wrongShare) }}</dd>
          <dt>{{ 'SupportMax::Budget:Examples' | abpLocalization }}</dt>
          <dd>{{ formats.count(found.default.examples) }}</dd>
        </dl>
        <p [class]="found.default.isProven ? 'sm-alert sm-alert-good' : 'sm-alert sm-alert-warn'">
          @if (found.default.examples === 0) {
            {{ 'SupportMax::Budget:NoExamples' | abpLocalization }}
          } @else {
            {{
              (found.default.isProven ? 'SupportMax::Budget:Proven' : 'SupportMax::Budget:NotProven')
                | abpLocalization: formats.share(found.confidence)
            }}
          }
        </p>
      }
      <div class="form-check">
        <input
          #follow
          class="form-check-input"
          type="checkbox"
          id="budget-automatic"
          [checked]="automatic()"
          (change)="automatic.set(follow.checked)"
        />
        <label class="form-check-label" for="budget-automatic">
          {{ 'SupportMax::Budget:Automatic' | abpLocalization }}
        </label>
      </div>
      <div class="sm-actions mt-3">
        <button
          type="button"
          class="btn btn-primary"
          [disabled]="busy()"
          (click)="keep.emit({ maxWrongShare: share(), automatic: automatic() })"
        >
          {{ 'SupportMax::Budget:Keep' | abpLocalization }}
        </button>
        @if (budget().maxWrongShare !== null) {
          <button type="button" class="btn btn-light" [disabled]="busy()" (click)="byHand.emit()">
            {{ 'SupportMax::Budget:ByHand' | abpLocalization }}
          </button>
        }
      </div>
    </section>
  `,
})
export class BudgetPanel {
  protected readonly formats = inject(Formats);

  readonly budget = input.required<ErrorBudget>();
  readonly busy = input(false);
  readonly preview = input.required<(share: number) => Observable<ErrorBudget | undefined>>();
  readonly keep = output<{ maxWrongShare: number; automatic: boolean }>();
  /** A person sets the thresholds from here on. */
  readonly byHand = output<void>();

  protected readonly share = signal(usualShare);
  protected readonly automatic = signal(true);
  private readonly previewed = signal<ErrorBudget | undefined>(undefined);
  protected readonly outlook = computed(() => this.previewed() ?? this.budget());

  constructor() {
    effect(() => {
      const budget = this.budget();
      this.share.set(budget.maxWrongShare ?? budget.shownFor);
      this.automatic.set(budget.maxWrongShare === null || budget.automatic);
    });
    toObservable(this.share)
      .pipe(
        debounceTime(250),
        distinctUntilChanged(),
        switchMap((share) => this.preview()(share)),
        takeUntilDestroyed(),
      )
      .subscribe((found) => this.previewed.set(found));
  }
}
