import { ManageProfileComponent } from '@abp/ng.account';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { OwnPicture } from './own-picture';

/** One's own account: the picture, and ABP's forms for name and password. */
@Component({
  selector: 'sm-profile-page',
  imports: [ManageProfileComponent, OwnPicture],
  // Not OnPush: ABP's forms inside rely on being checked whenever something happens.
  changeDetection: ChangeDetectionStrategy.Default,
  template: `
    <sm-own-picture />
    <abp-manage-profile />
  `,
})
export class ProfilePage {}
