/** What is not there yet and shows nothing meanwhile: for whoever has to know that a page is whole (app.tsx). */
export const OnItsWay = () => <span hidden data-coming />;
