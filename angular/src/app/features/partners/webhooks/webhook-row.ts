import { LocalizationPipe } from '@abp/ng.core';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../../shared/format/formats';
import type { PartnerClient } from '../clients/clients-api';
import { WebhookForm } from './webhook-form';
import type { Webhook, WebhookInput } from './webhooks-api';

/** A webhook: whether it works, what it is told of, and what can be done with it. */
@Component({
  selector: 'sm-webhook-row',
  imports: [LocalizationPipe, RouterLink, WebhookForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './webhook-row.html',
  styles: `
    :host {
      display: block;
      padding-block: 0.875rem;
    }
  `,
})
export class WebhookRow {
  readonly webhook = input.required<Webhook>();
  readonly clients = input.required<readonly PartnerClient[]>();
  readonly busy = input(false);
  readonly changed = output<WebhookInput>();
  readonly secretReplaced = output<void>();
  readonly deleted = output<void>();

  protected readonly formats = inject(Formats);
  protected readonly isEditing = signal(false);
  protected readonly botName = computed(
    () => this.clients().find(({ id }) => id === this.webhook().agentBotClientId)?.name,
  );
  protected readonly state = computed(() => {
    const { isActive, pausedAt, failingSince } = this.webhook();
    if (pausedAt) return { key: 'Dead', badge: 'sm-badge sm-badge-bad' };
    if (!isActive) return { key: 'Paused', badge: 'sm-badge' };
    return failingSince
      ? { key: 'Failing', badge: 'sm-badge sm-badge-warn' }
      : { key: 'On', badge: 'sm-badge sm-badge-good' };
  });

  protected save(input: WebhookInput): void {
    this.isEditing.set(false);
    this.changed.emit(input);
  }

  protected setActive(isActive: boolean): void {
    const { url, events, agentBotClientId } = this.webhook();
    this.changed.emit({ url, events, agentBotClientId, isActive });
  }
}
