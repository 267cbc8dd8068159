import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { ErrorText } from '../../shared/data/error-text';
import { BusyButton } from '../../shared/ui/busy-button';
import { CopyText } from '../../shared/ui/copy-text';
import { editions, OperatorsApi, type InvitedTenant } from './operators-api';

/**
 * From a name to a tenant whose administrator can begin. What comes after — knowledge, questions, embedding — happens behind
 * the tenant's own walls, where no operator can look: its administrator is led through it on the first dashboard.
 */
@Component({
  selector: 'sm-new-tenant-page',
  imports: [BusyButton, CopyText, LocalizationPipe, ReactiveFormsModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-tenant-page.html',
  styleUrl: './new-tenant-page.css',
})
export class NewTenantPage {
  private readonly api = inject(OperatorsApi);
  private readonly errors = inject(ErrorText);

  protected readonly editions = editions;
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: ['', [Validators.required, Validators.pattern(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)]],
    edition: ['standard'],
    adminEmailAddress: ['', [Validators.required, Validators.email]],
  });
  protected readonly steps = ['Name', 'Admin', 'Done'] as const;
  protected readonly step = signal(0);
  protected readonly checked = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal('');
  protected readonly invited = signal<InvitedTenant | null>(null);

  protected next(): void {
    this.checked.set(true);
    if (this.form.controls.name.invalid) return;
    this.checked.set(false);
    this.step.set(1);
  }

  protected back(): void {
    this.error.set('');
    this.step.set(0);
  }

  protected invite(): void {
    this.checked.set(true);
    if (this.form.invalid || this.busy()) return;
    this.busy.set(true);
    this.error.set('');
    const { name, adminEmailAddress, edition } = this.form.getRawValue();
    this.api.invite(name, adminEmailAddress, edition).subscribe({
      next: (invited) => {
        this.busy.set(false);
        this.invited.set(invited);
        this.step.set(2);
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.error.set(this.errors.of(error));
      },
    });
  }

  protected submit(): void {
    if (this.step() === 0) this.next();
    else this.invite();
  }
}
