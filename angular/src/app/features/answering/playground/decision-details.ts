import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../../shared/format/formats';
import { ReasonText } from '../../../shared/reason-text';
import type { AskResult } from '../answering-api';

/** Why the bot decided as it did: the confidence against its thresholds, and the numbers behind it. */
@Component({
  selector: 'sm-decision-details',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="scale"
      role="img"
      [attr.aria-label]="
        'SupportMax::Playground:Scale'
          | abpLocalization
            : formats.share(result().confidence)
            : formats.share(result().thresholds.clarify)
            : formats.share(result().thresholds.answer)
      "
    >
      <span class="zone escalate" [style.width.%]="result().thresholds.clarify * 100"></span>
      <span
        class="zone clarify"
        [style.width.%]="(result().thresholds.answer - result().thresholds.clarify) * 100"
      ></span>
      <span class="zone answer"></span>
      <span class="mark" [style.left.%]="result().confidence * 100"></span>
    </div>
    <p class="sm-row-meta">
      <span>{{
        'SupportMax::Playground:AsksFrom' | abpLocalization: formats.share(result().thresholds.clarify)
      }}</span>
      <span>{{
        'SupportMax::Playground:AnswersFrom' | abpLocalization: formats.share(result().thresholds.answer)
      }}</span>
    </p>
    @if (result().thresholdSource?.reason; as reason) {
      <p class="sm-muted">{{ reasons.of(reason) }}</p>
    }
    @if (features().length) {
      <details>
        <summary id="decision-features">{{ 'SupportMax::Playground:Features' | abpLocalization }}</summary>
        <table class="sm-table mt-2" aria-labelledby="decision-features">
          <thead>
            <tr>
              <th scope="col">{{ 'SupportMax::Playground:Feature' | abpLocalization }}</th>
              <th scope="col" class="sm-number">{{ 'SupportMax::Playground:Value' | abpLocalization }}</th>
            </tr>
          </thead>
          <tbody>
            @for (feature of features(); track feature.name) {
              <tr>
                <td>{{ feature.name }}</td>
                <td class="sm-number">{{ formats.decimal(feature.value) }}</td>
              </tr>
            }
          </tbody>
        </table>
      </details>
    }
    @if (result().isTrained === false) {
      <p class="sm-alert sm-alert-warn">{{ 'SupportMax::Playground:Untrained' | abpLocalization }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
    }
    p {
      margin: 0;
    }
    .scale {
      position: relative;
      display: flex;
      height: 0.75rem;
      margin: 0.5rem 0;
      border-radius: 1rem;
      background: var(--sm-good-zone);
    }
    .zone:first-child {
      border-radius: 1rem 0 0 1rem;
    }
    .escalate {
      background: var(--sm-bad-zone);
    }
    .clarify {
      background: var(--sm-warn-zone);
    }
    .mark {
      position: absolute;
      top: -0.3125rem;
      width: 0.25rem;
      height: 1.375rem;
      margin-left: -0.125rem;
      border-radius: 1rem;
      background: var(--sm-text);
    }
  `,
})
export class DecisionDetails {
  protected readonly formats = inject(Formats);
  protected readonly reasons = inject(ReasonText);

  readonly result = input.required<AskResult>();

  protected readonly features = computed(() =>
    Object.entries(this.result().features ?? {}).map(([name, value]) => ({ name, value })),
  );
}
