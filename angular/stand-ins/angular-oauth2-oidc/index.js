/** LeptonX Lite names this class in a layout of its own, which the admin does not use. Nobody can have one. */
export class OAuthService {
  constructor() {
    throw new Error('The admin signs in by a cookie (src/app/core/auth); there is no OAuthService.');
  }
}
