import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, effect, inject, signal, untracked } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { createAction } from '../../shared/data/action';
import { loadable } from '../../shared/data/loadable';
import { ActionError } from '../../shared/ui/action-error';
import { BusyButton } from '../../shared/ui/busy-button';
import { LoadState } from '../../shared/ui/load-state';
import type { HasUnsavedChanges } from '../knowledge/editor/unsaved-changes-guard';
import { DeliveryReport } from './delivery-report';
import { MailboxApi, type MailboxTest } from './mailbox-api';
import { createMailboxForm, toFormValue, toInput } from './mailbox-form';
import { MailboxHealth } from './mailbox-health';
import { OAuthFields } from './oauth-fields';
import { ServerFields } from './server-fields';
import { TestSteps } from './test-steps';

/** The tenant's mailbox: where customers' mail is fetched and replies are handed over, and how that goes. */
@Component({
  selector: 'sm-mailbox-page',
  imports: [
    ActionError,
    BusyButton,
    DeliveryReport,
    LoadState,
    LocalizationPipe,
    MailboxHealth,
    OAuthFields,
    ReactiveFormsModule,
    ServerFields,
    TestSteps,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mailbox-page.html',
})
export class MailboxPage implements HasUnsavedChanges {
  private readonly api = inject(MailboxApi);

  protected readonly mailbox = loadable(signal(0), () => this.api.get());
  protected readonly form = createMailboxForm();
  protected readonly saving = createAction();
  protected readonly testing = createAction();
  protected readonly result = signal<MailboxTest | null>(null);

  constructor() {
    effect(() => {
      const mailbox = this.mailbox.value();
      if (mailbox) untracked(() => this.form.reset(toFormValue(mailbox)));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.form.dirty;
  }

  protected save(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid) return;
    this.result.set(null);
    this.saving.run(
      this.api.update(toInput(this.form.getRawValue())),
      (saved) => this.mailbox.set(saved),
      'SupportMax::Mailbox:Saved',
    );
  }

  protected test(): void {
    this.result.set(null);
    this.testing.run(this.api.test(), (result) => {
      this.result.set(result);
      this.mailbox.reload();
    });
  }
}
