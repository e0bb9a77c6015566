import type { Sending } from './send-files.ts';

/** Puts bytes where the API said. `fetch` tells nobody how far it has come, so this is an XMLHttpRequest. */
export const putFile: Sending['put'] = ({ method, address, headers }, bytes, told) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => told(loaded);
    request.onload = () =>
      request.status < 300 ? resolve() : reject(new Error(`The file was not taken: ${request.status}`));
    request.onerror = () => reject(new Error('The file was not taken: no connection'));
    request.send(bytes);
  });
