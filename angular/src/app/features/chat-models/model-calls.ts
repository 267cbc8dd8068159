import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { loadable } from '../../shared/data/loadable';
import { Formats } from '../../shared/format/formats';
import { LoadState } from '../../shared/ui/load-state';
import { ChatModelsApi, type ModelCall } from './chat-models-api';

const badges = {
  Sent: 'good',
  Ungrounded: 'warn',
  TimedOut: 'bad',
  Failed: 'bad',
  Test: 'accent',
  Translated: 'accent',
  Summarized: 'accent',
  Cached: 'good',
} as const;

/** What a chat model was asked for a conversation and replied, with placeholders for personal data, and what became of it. */
@Component({
  selector: 'sm-model-calls',
  imports: [LoadState, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './model-calls.html',
  styles: `
    ol {
      display: grid;
      gap: 0.875rem;
      margin: 0.75rem 0 0;
      padding: 0;
      list-style: none;
      font-size: 0.875rem;
    }
    li {
      display: grid;
      gap: 0.25rem;
    }
    li details > summary {
      color: var(--sm-text-muted);
      cursor: pointer;
    }
    pre {
      max-height: 20rem;
      margin: 0.375rem 0 0;
      padding: 0.625rem;
      border-radius: 0.5rem;
      overflow: auto;
      background: var(--sm-surface-sunken);
      color: var(--sm-text);
      font-size: 0.75rem;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class ModelCalls {
  private readonly api = inject(ChatModelsApi);

  readonly conversationId = input.required<string>();

  protected readonly formats = inject(Formats);
  protected readonly calls = loadable(this.conversationId, (id) => this.api.calls(id));

  protected badge({ outcome }: ModelCall): string {
    return `sm-badge sm-badge-${badges[outcome]}`;
  }
}
