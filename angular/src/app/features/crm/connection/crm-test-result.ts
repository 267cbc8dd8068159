import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Formats } from '../../../shared/format/formats';
import type { CrmTest } from '../crm-api';

/** What came of trying a connection: who was reached as whom, and what has to be added there. */
@Component({
  selector: 'sm-crm-test-result',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status" [class]="result().isOk ? 'sm-alert sm-alert-good' : 'sm-alert sm-alert-danger'">
      <i aria-hidden="true" [class]="result().isOk ? 'bi bi-check-circle-fill' : 'bi bi-x-circle-fill'"></i>
      <span>
        <strong>{{
          (result().isOk ? 'SupportMax::Crm:TestOk' : 'SupportMax::Crm:TestFailed') | abpLocalization
        }}</strong>
        @if (result().account) {
          {{ 'SupportMax::Crm:Reached' | abpLocalization: result().account! : result().user ?? '–' }}
        }
        @if (result().message) {
          <span class="d-block text-break">{{ result().message }}</span>
        }
        @if (result().missingFields.length) {
          <span class="d-block">{{ 'SupportMax::Crm:MissingFields' | abpLocalization }}</span>
          @for (field of result().missingFields; track field) {
            <code class="d-block text-break">{{ field }}</code>
          }
        }
        @if (result().dailyCalls; as daily) {
          <span class="d-block"
            >{{ 'SupportMax::Crm:Calls' | abpLocalization }}: {{ formats.count(result().usedCalls) }} /
            {{ formats.count(daily) }}</span
          >
        }
      </span>
    </div>
  `,
})
export class CrmTestResult {
  protected readonly formats = inject(Formats);

  readonly result = input.required<CrmTest>();
}
