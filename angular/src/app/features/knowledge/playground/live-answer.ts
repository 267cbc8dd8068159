import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { catchError, debounceTime, distinctUntilChanged, map, of, switchMap } from 'rxjs';
import { AnsweringApi } from '../../answering/answering-api';
import { AskResultView } from './ask-result-view';

const typingPauseMilliseconds = 600;
const shortest = 4;
/** So sure of another FAQ that the question is most likely answered there already. */
const duplicateConfidence = 0.8;

/** What would be answered now to the question that is being written, and whether another FAQ answers it already. */
@Component({
  selector: 'sm-live-answer',
  imports: [AskResultView, LocalizationPipe, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sm-card" aria-live="polite">
      <h2>{{ 'SupportMax::Live:Title' | abpLocalization }}</h2>
      @if (duplicate(); as other) {
        <p class="sm-alert sm-alert-warn" role="status">
          <i class="bi bi-files" aria-hidden="true"></i>
          <span>
            {{ 'SupportMax::Live:Duplicate' | abpLocalization }}
            <a [routerLink]="['/knowledge', other.faqId]">{{ other.question }}</a>
          </span>
        </p>
      }
      @if (result(); as found) {
        <sm-ask-result-view [result]="found" />
      } @else {
        <p class="sm-muted m-0">{{ 'SupportMax::Live:Hint' | abpLocalization }}</p>
      }
    </section>
  `,
})
export class LiveAnswer {
  private readonly api = inject(AnsweringApi);

  readonly question = input.required<string>();
  /** The FAQ that is being edited; it is no duplicate of itself. */
  readonly faqId = input('');

  protected readonly result = toSignal(
    toObservable(this.question).pipe(
      map((question) => question.trim()),
      debounceTime(typingPauseMilliseconds),
      distinctUntilChanged(),
      // Help beside the form: when it fails, the form works without.
      switchMap((question) =>
        question.length < shortest ? of(null) : this.api.ask(question).pipe(catchError(() => of(null))),
      ),
    ),
    { initialValue: null },
  );
  protected readonly duplicate = computed(() => {
    const best = this.result()?.candidates[0];
    return best && best.faqId !== this.faqId() && best.confidence >= duplicateConfidence ? best : null;
  });
}
