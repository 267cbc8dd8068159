import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { initialsOf } from './initials';

/** The picture of one of the staff, or the initials of who has none. It stands beside the name and says nothing more. */
@Component({
  selector: 'sm-person-avatar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span [class]="size()" aria-hidden="true">
      @if (shown(); as address) {
        <img [src]="address" alt="" (error)="shown.set(null)" (load)="loaded.emit()" />
      } @else {
        {{ initials() }}
      }
    </span>
  `,
  styles: `
    :host {
      display: inline-block;
      flex: none;
      line-height: 0;
    }
    span {
      display: inline-grid;
      place-items: center;
      width: 1.5rem;
      height: 1.5rem;
      overflow: hidden;
      border-radius: 50%;
      background: var(--sm-accent-soft);
      color: var(--sm-accent-text);
      font-size: 0.625rem;
      font-weight: 650;
      line-height: 1;
    }
    .large {
      width: 5rem;
      height: 5rem;
      font-size: 1.75rem;
    }
    img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
  `,
})
export class PersonAvatar {
  readonly userId = input.required<string | null>();
  readonly name = input.required<string>();
  readonly size = input<'small' | 'large'>('small');
  /** Another one asks for the picture again. */
  readonly version = input(0);

  /** There is a picture, and it is shown. */
  readonly loaded = output<void>();

  protected readonly initials = computed(() => initialsOf(this.name()));
  protected readonly shown = linkedSignal(() =>
    this.userId()
      ? `/api/staff/${this.userId()}/picture${this.version() ? `?v=${this.version()}` : ''}`
      : null,
  );
}
