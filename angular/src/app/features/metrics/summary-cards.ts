import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import type { MetricsSummary } from './metrics-api';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly noteKey: string;
  readonly note: string[];
}

@Component({
  selector: 'sm-summary-cards',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (figure of figures(); track figure.label) {
        <div class="sm-card">
          <dt>{{ figure.label | abpLocalization }}</dt>
          <dd>
            <span class="value">{{ figure.value }}</span>
            <span class="note">{{ figure.noteKey | abpLocalization: figure.note }}</span>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr));
      gap: var(--sm-gap);
      margin: 0;
    }
    dt {
      font-weight: 500;
      color: var(--sm-text-muted);
    }
    dd {
      display: grid;
      gap: 0.125rem;
      margin: 0.25rem 0 0;
    }
    .value {
      font-size: 1.75rem;
      font-weight: 650;
      letter-spacing: -0.03em;
      line-height: 1.2;
      color: var(--sm-text);
      font-variant-numeric: tabular-nums;
    }
    .note {
      font-size: 0.8125rem;
      color: var(--sm-text-muted);
    }
    @media (max-width: 40rem) {
      dl {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0.625rem;
      }
      .sm-card {
        padding: 0.875rem;
      }
      .value {
        font-size: 1.375rem;
      }
    }
  `,
})
export class SummaryCards {
  private readonly formats = inject(Formats);

  readonly summary = input.required<MetricsSummary>();

  protected readonly figures = computed<readonly Figure[]>(() => {
    const found = this.summary();
    const { count, duration, share } = bound(this.formats);
    return [
      {
        label: 'SupportMax::Metrics:Conversations',
        value: count(found.conversations),
        noteKey: 'SupportMax::Metrics:OpenNow',
        note: [count(found.open)],
      },
      {
        label: 'SupportMax::Metrics:AutomationRate',
        value: share(found.automationRate),
        noteKey: 'SupportMax::Metrics:AutomatedOf',
        note: [count(found.automated), count(found.conversations)],
      },
      {
        label: 'SupportMax::Metrics:Escalated',
        value: count(found.escalated),
        noteKey: 'SupportMax::Metrics:EscalatedShare',
        note: [share(found.conversations ? found.escalated / found.conversations : null)],
      },
      {
        label: 'SupportMax::Metrics:FirstResponse',
        value: duration(found.firstResponseSeconds?.p50),
        noteKey: 'SupportMax::Metrics:NineOfTen',
        note: [duration(found.firstResponseSeconds?.p90)],
      },
      {
        label: 'SupportMax::Metrics:Resolution',
        value: duration(found.resolutionSeconds?.p50),
        noteKey: 'SupportMax::Metrics:NineOfTen',
        note: [duration(found.resolutionSeconds?.p90)],
      },
    ];
  });
}

function bound(formats: Formats) {
  return {
    count: (value: number) => formats.count(value),
    share: (value: number | null) => formats.share(value),
    duration: (seconds: number | null | undefined) => formats.duration(seconds),
  };
}
