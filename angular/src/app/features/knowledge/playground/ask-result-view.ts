import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../../shared/format/formats';
import { intentKey } from '../../../shared/intents';
import { Markdown } from '../../../shared/markdown/markdown';
import { ReasonText } from '../../../shared/reason-text';
import type { AskResult } from '../../answering/answering-api';

const looks: Record<string, string> = {
  answer: 'sm-badge-good',
  clarify: 'sm-badge-warn',
  escalate: 'sm-badge-bad',
};

@Component({
  selector: 'sm-ask-result-view',
  imports: [LocalizationPipe, Markdown, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="sm-row-meta">
      <span [class]="look()">{{ 'SupportMax::Decision:' + result().decision | abpLocalization }}</span>
      <span>{{ 'SupportMax::Decision:Sure' | abpLocalization: formats.share(result().confidence) }}</span>
      <span>{{ 'SupportMax::Ask:Elapsed' | abpLocalization: formats.count(result().elapsedMs) }}</span>
    </p>
    @if (result().answer; as answer) {
      <div class="answer"><sm-markdown [text]="answer" /></div>
    }
    <p class="sm-row-meta">
      @if (result().intent?.name; as intent) {
        <span
          >{{ intentKey(intent) | abpLocalization }} {{ formats.share(result().intent?.confidence) }}</span
        >
      }
      @if (result().productArea?.name; as area) {
        <span>{{ area }} {{ formats.share(result().productArea?.confidence) }}</span>
      }
    </p>
    @if (result().reasons.length) {
      <ul>
        @for (reason of result().reasons; track reason) {
          <li>{{ reasons.of(reason) }}</li>
        }
      </ul>
    }
    @if (result().candidates.length) {
      <h3>{{ 'SupportMax::Decision:Candidates' | abpLocalization }}</h3>
      <ol>
        @for (candidate of result().candidates; track candidate.faqId) {
          <li>
            <a [routerLink]="['/knowledge', candidate.faqId]">{{ candidate.question }}</a>
            <span class="share">{{ formats.share(candidate.confidence) }}</span>
          </li>
        }
      </ol>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
      margin-top: 1rem;
      padding-top: 1rem;
      border-top: 1px solid var(--sm-border);
    }
    p,
    ul,
    ol,
    h3 {
      margin: 0;
    }
    ul,
    ol {
      padding-left: 1.125rem;
      color: var(--sm-text-muted);
    }
    h3 {
      font-size: 0.8125rem;
      font-weight: 600;
    }
    .answer {
      padding: 0.75rem 0.875rem;
      border-radius: 0.625rem;
      background: var(--sm-accent-soft);
    }
    .share {
      margin-left: 0.375rem;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class AskResultView {
  protected readonly formats = inject(Formats);
  protected readonly reasons = inject(ReasonText);
  protected readonly intentKey = intentKey;

  readonly result = input.required<AskResult>();

  protected readonly look = computed(() => `sm-badge ${looks[this.result().decision] ?? ''}`);
}
