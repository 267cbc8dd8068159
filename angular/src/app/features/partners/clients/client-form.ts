import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { partnerScopes } from '../partner-scopes';
import type { ClientInput } from './clients-api';

const nothing: ClientInput = {
  name: '',
  scopes: [],
  allowedAddresses: [],
  expiresAt: null,
  isActive: true,
  redirectUris: [],
  isPublic: false,
};

/** What a program is called and may do; what few need is folded away. */
@Component({
  selector: 'sm-client-form',
  imports: [LocalizationPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './client-form.html',
})
export class ClientForm {
  /** The program that is changed; nothing for a new one. */
  readonly client = input<(ClientInput & { readonly id: string }) | null>(null);
  readonly busy = input(false);
  readonly saved = output<ClientInput>();
  readonly cancelled = output<void>();

  protected readonly scopes = partnerScopes;
  protected readonly key = computed(() => this.client()?.id ?? 'new');
  protected readonly draft = linkedSignal<ClientInput>(() => this.client() ?? nothing);
  protected readonly expiryDay = computed(() => this.draft().expiresAt?.slice(0, 10) ?? '');
  protected readonly isReady = computed(
    () => this.draft().name.trim() !== '' && this.draft().scopes.length > 0,
  );

  protected change(change: Partial<ClientInput>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected choose(scope: string, isChosen: boolean): void {
    const others = this.draft().scopes.filter((chosen) => chosen !== scope);
    this.change({ scopes: isChosen ? [...others, scope] : others });
  }

  protected lines(text: string): readonly string[] {
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  /** A program is shut out from the beginning of that day on. */
  protected expire(day: string): void {
    this.change({ expiresAt: day ? `${day}T00:00:00Z` : null });
  }

  protected save(event: Event): void {
    event.preventDefault();
    const { name, scopes, allowedAddresses, expiresAt, isActive, redirectUris, isPublic } = this.draft();
    this.saved.emit({
      name: name.trim(),
      scopes,
      allowedAddresses,
      expiresAt,
      isActive,
      redirectUris,
      isPublic,
    });
  }
}
