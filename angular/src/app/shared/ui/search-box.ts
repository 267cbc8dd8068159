import { ChangeDetectionStrategy, Component, effect, input, output, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, distinctUntilChanged, Subject } from 'rxjs';

const typingPauseMilliseconds = 300;

/** Tells what was searched for once the person pauses typing. */
@Component({
  selector: 'sm-search-box',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sm-search">
      <i class="bi bi-search" aria-hidden="true"></i>
      <input
        #box
        type="search"
        class="form-control"
        [value]="shown()"
        [placeholder]="label()"
        [attr.aria-label]="label()"
        (input)="typed.next(box.value)"
      />
    </div>
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly value = input('');
  readonly search = output<string>();

  protected readonly typed = new Subject<string>();
  protected readonly shown = signal('');
  private lastSearched = '';

  constructor() {
    this.typed
      .pipe(debounceTime(typingPauseMilliseconds), distinctUntilChanged(), takeUntilDestroyed())
      .subscribe((text) => {
        this.lastSearched = text.trim();
        this.search.emit(this.lastSearched);
      });
    // A value that came from elsewhere (back button) is shown; the echo of our own must not disturb typing.
    effect(() => {
      const value = this.value();
      if (value !== untracked(() => this.lastSearched)) {
        this.lastSearched = value;
        this.shown.set(value);
      }
    });
  }
}
