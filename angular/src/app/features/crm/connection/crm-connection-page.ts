import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { createAction } from '../../../shared/data/action';
import { loadable } from '../../../shared/data/loadable';
import { ActionError } from '../../../shared/ui/action-error';
import { BusyButton } from '../../../shared/ui/busy-button';
import { LoadState } from '../../../shared/ui/load-state';
import type { HasUnsavedChanges } from '../../knowledge/editor/unsaved-changes-guard';
import { CrmApi, crmSystems, type CrmConnection, type CrmSystem, type CrmTest } from '../crm-api';
import { CrmTabs } from '../crm-tabs';
import { createConnectionForm, signIns, toFormValue, toInput } from './crm-connection-form';
import { CrmHealth } from './crm-health';
import { CrmTestResult } from './crm-test-result';

/** Connects the CRM in three steps: which system, how to sign in, and a test before it is switched on. */
@Component({
  selector: 'sm-crm-connection-page',
  imports: [
    ActionError,
    BusyButton,
    CrmHealth,
    CrmTabs,
    CrmTestResult,
    LoadState,
    LocalizationPipe,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './crm-connection-page.html',
  styleUrl: './crm-connection-page.css',
})
export class CrmConnectionPage implements HasUnsavedChanges {
  private readonly api = inject(CrmApi);

  protected readonly systems = crmSystems;
  protected readonly signIns = signIns;
  protected readonly connection = loadable(signal(0), () => this.api.connection());
  protected readonly form = createConnectionForm();
  protected readonly value = toSignal(this.form.valueChanges, { initialValue: this.form.getRawValue() });
  protected readonly saving = createAction();
  protected readonly testing = createAction();
  protected readonly result = signal<CrmTest | null>(null);

  constructor() {
    effect(() => {
      const connection = this.connection.value();
      if (connection) untracked(() => this.form.reset(toFormValue(connection)));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.form.dirty;
  }

  protected choose(system: CrmSystem): void {
    const [signIn] = signIns[system];
    this.form.patchValue({ system, ...(signIn ? { signIn } : {}), address: '' });
    this.form.markAsDirty();
    this.result.set(null);
  }

  protected test(before: CrmConnection): void {
    this.result.set(null);
    this.testing.run(this.api.test(toInput(this.form.getRawValue(), before)), (result) =>
      this.result.set(result),
    );
  }

  protected save(before: CrmConnection): void {
    if (this.form.invalid) return;
    this.saving.run(
      this.api.connect(toInput(this.form.getRawValue(), before)),
      (saved) => this.connection.set(saved),
      'SupportMax::Crm:Saved',
    );
  }
}
