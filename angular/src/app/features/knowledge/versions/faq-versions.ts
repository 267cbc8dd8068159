import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { loadable } from '../../../shared/data/loadable';
import { Formats } from '../../../shared/format/formats';
import { LoadState } from '../../../shared/ui/load-state';
import { FaqStatusBadge } from '../faq-status-badge';
import { KnowledgeApi, type FaqContent, type FaqVersion } from '../knowledge-api';
import { diffLines } from './line-diff';

/** Who changed a FAQ when and how, and a way back: an old version becomes the text of the form, to be saved as a new one. */
@Component({
  selector: 'sm-faq-versions',
  imports: [FaqStatusBadge, LoadState, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './faq-versions.html',
  styleUrl: './faq-versions.css',
})
export class FaqVersions {
  private readonly api = inject(KnowledgeApi);

  readonly id = input.required<string>();
  /** Loads again when the FAQ has another version. */
  readonly current = input.required<number>();
  readonly canEdit = input(false);
  readonly restore = output<FaqVersion>();

  protected readonly formats = inject(Formats);
  private readonly request = computed(() => `${this.id()} ${this.current()}`);
  protected readonly list = loadable(this.request, () => this.api.versions(this.id()));
  protected readonly opened = signal<number | null>(null);
  /** What the opened version changed in the one before it. */
  protected readonly diff = computed(() => {
    const versions = this.list.value() ?? [];
    const index = versions.findIndex(({ version }) => version === this.opened());
    if (index < 0) return [];
    const before = versions[index + 1];
    return diffLines(before ? asText(before) : '', asText(versions[index])).filter(({ text }) => text !== '');
  });

  protected toggle(version: number): void {
    this.opened.update((opened) => (opened === version ? null : version));
  }
}

function asText(faq: FaqContent): string {
  return [
    faq.question,
    ...faq.alternatives.map((phrasing) => `· ${phrasing}`),
    faq.answer,
    `${faq.intent} · ${faq.productArea} · ${faq.language}`,
    faq.tags.join(', '),
  ].join('\n');
}
