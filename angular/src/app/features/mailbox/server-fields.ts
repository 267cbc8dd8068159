import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule, type FormGroup } from '@angular/forms';
import { protections } from './mailbox-api';

/** A mail server's address, protection and sign-in; the one to fetch from has a folder and may sign in with OAuth. */
@Component({
  selector: 'sm-server-fields',
  imports: [LocalizationPipe, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './server-fields.html',
})
export class ServerFields {
  readonly server = input.required<'imap' | 'smtp'>();
  readonly form = input.required<FormGroup>();
  readonly hasSecret = input.required<boolean>();

  protected readonly protections = protections;
}
