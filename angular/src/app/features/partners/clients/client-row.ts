import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Formats } from '../../../shared/format/formats';
import { ClientForm } from './client-form';
import type { ClientInput, ClientUsage, PartnerClient } from './clients-api';

/** A program: what it may do, its secrets, and what it did lately. */
@Component({
  selector: 'sm-client-row',
  imports: [ClientForm, LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './client-row.html',
  styles: `
    :host {
      display: block;
      padding-block: 0.875rem;
    }
  `,
})
export class ClientRow {
  readonly client = input.required<PartnerClient>();
  /** Of the last days. */
  readonly usage = input.required<readonly ClientUsage[]>();
  readonly busy = input(false);
  readonly changed = output<ClientInput>();
  readonly secretAdded = output<void>();
  readonly secretDeleted = output<string>();
  readonly deleted = output<void>();

  protected readonly formats = inject(Formats);
  protected readonly isEditing = signal(false);
  protected readonly figures = computed(() => {
    const mine = this.usage().filter(({ clientId }) => clientId === this.client().id);
    const sum = (of: (usage: ClientUsage) => number): string =>
      this.formats.count(mine.reduce((total, usage) => total + of(usage), 0));
    return {
      calls: sum(({ calls }) => calls),
      frames: sum(({ frames }) => frames),
      refused: sum(({ refusedCalls, refusedFrames }) => refusedCalls + refusedFrames),
    };
  });

  protected save(input: ClientInput): void {
    this.isEditing.set(false);
    this.changed.emit(input);
  }

  protected setActive(isActive: boolean): void {
    const { name, scopes, allowedAddresses, expiresAt, redirectUris, isPublic } = this.client();
    this.changed.emit({ name, scopes, allowedAddresses, expiresAt, redirectUris, isPublic, isActive });
  }
}
