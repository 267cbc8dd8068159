import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { of, switchMap } from 'rxjs';
import { createAction } from '../../../shared/data/action';
import { loadable, sameContent } from '../../../shared/data/loadable';
import { ActionError } from '../../../shared/ui/action-error';
import { BusyButton } from '../../../shared/ui/busy-button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { LoadState } from '../../../shared/ui/load-state';
import type { HasUnsavedChanges } from '../../knowledge/editor/unsaved-changes-guard';
import { CrmApi, type CrmField, type CrmMapping, type CrmMappingTest } from '../crm-api';
import { CrmTabs } from '../crm-tabs';
import { MappingLine } from './mapping-line';
import { MappingTest } from './mapping-test';

const newLine: CrmField = { source: 'subject', target: '', isKept: false, values: null };

/** Which of the CRM's fields is made of what, with a test that writes nothing. */
@Component({
  selector: 'sm-crm-mapping-page',
  imports: [
    ActionError,
    BusyButton,
    CrmTabs,
    EmptyState,
    LoadState,
    LocalizationPipe,
    MappingLine,
    MappingTest,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './crm-mapping-page.html',
})
export class CrmMappingPage implements HasUnsavedChanges {
  private readonly api = inject(CrmApi);

  /** Null while there is no CRM whose fields could be mapped. */
  protected readonly mapping = loadable(signal(0), () =>
    this.api.connection().pipe(switchMap(({ isConnected }) => (isConnected ? this.api.mapping() : of(null)))),
  );
  protected readonly ticketField = linkedSignal(() => this.mapping.value()?.ticketField ?? '');
  protected readonly fields = linkedSignal<readonly CrmField[]>(() => this.mapping.value()?.fields ?? []);
  protected readonly saving = createAction();
  protected readonly testing = createAction();
  protected readonly result = signal<CrmMappingTest | null>(null);
  private readonly wanted = computed<CrmMapping | null>(() => {
    const before = this.mapping.value();
    return before ? { ...before, ticketField: this.ticketField().trim(), fields: this.fields() } : null;
  });

  hasUnsavedChanges(): boolean {
    return !sameContent(this.wanted(), this.mapping.value() ?? null);
  }

  protected add(): void {
    this.fields.update((fields) => [...fields, newLine]);
  }

  protected change(index: number, field: CrmField): void {
    this.fields.update((fields) => fields.map((other, at) => (at === index ? field : other)));
  }

  protected remove(index: number): void {
    this.fields.update((fields) => fields.filter((_, at) => at !== index));
  }

  protected test(): void {
    const wanted = this.wanted();
    if (!wanted) return;
    this.result.set(null);
    this.testing.run(this.api.testMapping(wanted), (result) => this.result.set(result));
  }

  protected save(event: Event): void {
    event.preventDefault();
    const wanted = this.wanted();
    if (!wanted) return;
    this.saving.run(this.api.map(wanted), (saved) => this.mapping.set(saved), 'SupportMax::Crm:MappingSaved');
  }
}
