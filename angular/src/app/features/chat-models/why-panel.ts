import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { ModelCalls } from './model-calls';

/** Why a conversation was answered as it was, as far as a chat model had to do with it; read when it is opened. */
@Component({
  selector: 'sm-why-panel',
  imports: [LocalizationPipe, ModelCalls],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details #fold class="sm-card" (toggle)="open.set(fold.open)">
      <summary>{{ 'SupportMax::ChatModels:Why' | abpLocalization }}</summary>
      @if (open()) {
        <sm-model-calls [conversationId]="conversationId()" />
      }
    </details>
  `,
  styles: `
    summary {
      font-weight: 600;
      cursor: pointer;
    }
  `,
})
export class WhyPanel {
  readonly conversationId = input.required<string>();

  protected readonly open = signal(false);
}
