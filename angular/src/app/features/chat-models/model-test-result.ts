import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import type { ChatModelTest } from './chat-models-api';

/** Which models replied, how fast, and in what words. */
@Component({
  selector: 'sm-model-test-result',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status" class="d-grid gap-2">
      @for (line of result().results; track line.model) {
        <p class="m-0" [class]="line.works ? 'sm-alert sm-alert-good' : 'sm-alert sm-alert-danger'">
          <i aria-hidden="true" [class]="line.works ? 'bi bi-check-circle-fill' : 'bi bi-x-circle-fill'"></i>
          <span>
            <strong>{{ line.model }}</strong>
            {{
              line.works
                ? ('SupportMax::ChatModels:Replied' | abpLocalization: formats.count(line.durationMs))
                : ('SupportMax::ChatModels:NoReply' | abpLocalization)
            }}
            <span class="d-block text-break">{{ line.message }}</span>
          </span>
        </p>
      }
    </div>
  `,
})
export class ModelTestResult {
  protected readonly formats = inject(Formats);

  readonly result = input.required<ChatModelTest>();
}
