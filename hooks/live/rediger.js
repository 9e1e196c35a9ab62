// Each save begins from the text as it was opened: what has just been saved is opened anew.
CMS.registerEventListener({ name: "postSave", handler: () => { setTimeout(() => location.reload(), 500); } });
